"""The record of a class: its content, its seal, its papers, its bundle."""
