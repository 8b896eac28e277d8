"""The city of the demonstration: small, invented, in the middle of its second year. One file for each stage."""
