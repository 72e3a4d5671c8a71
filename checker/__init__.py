"""Compliance checker: reads family dossiers, applies an inspection framework, explains each outcome."""

__version__ = "0.1.0"
