"""Who: persons, organisations, groups with proof, accounts, towns, bureaus; and who may act for whom."""
