"""What may be taught, by whom, at what price: dated editions of the catalogues."""
