"""Filings of classes at the bureau: the worklist, and each one's answer."""
