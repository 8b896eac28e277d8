"""The law: packs as data, and the plain functions that decide under them. No clock, no network, no Django."""
