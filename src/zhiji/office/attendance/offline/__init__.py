"""Offline: records made without a signal, signed on the phone and sent later."""
