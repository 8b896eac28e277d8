"""Certificates: issued for a passed exam, imported from elsewhere, verified, revoked, looked up by the public."""
