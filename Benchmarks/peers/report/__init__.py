"""Turns records into Markdown."""
