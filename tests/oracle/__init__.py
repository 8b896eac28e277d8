"""What does the claims contract say of a file of claims, told as plainly as Python can?

A second, independent telling of the contract, for two uses: an oracle that every faster path must equal, and the
"plain per-claim Python loop" of the speed targets. It knows the default readings only, uses the standard library
only and never imports the product. Its door is `naive.adjudicate`.

`codes` holds the tables of §2-§4, `values` reads one text, `rows` reads one row, `files` reads the two optional
inputs, `conditions` tests one claim, `history` folds over one person's claims, `makers` builds made-up rows.
"""
