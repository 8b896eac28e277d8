"""How is a text sealed, opened and found again? SM4-GCM bound to its row; HMAC-SM3 for equality."""

import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import SM4
from cryptography.hazmat.primitives.ciphers.modes import GCM

from zhiji.office.core.sealing.keyring import Keyring, keyring

FORM: Final = 1
"""The first byte: which form the rest has."""
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
_HEAD: Final = 1 + 2 + NONCE_BYTES


class SealBroken(Exception):
    """The bytes were changed, moved to another row, or sealed with a key that is not in the ring."""


def seal(plain: bytes, binding: str, ring: Keyring | None = None) -> bytes:
    """Encrypt; `binding` names the row and column, and opening under another one fails.

    Layout: form (1), key number (2), nonce (12), ciphertext, tag (16).
    """
    ring = ring or keyring()
    nonce = os.urandom(NONCE_BYTES)
    encryptor = Cipher(SM4(ring.sealing[ring.current]), GCM(nonce)).encryptor()
    encryptor.authenticate_additional_data(binding.encode())
    body = encryptor.update(plain) + encryptor.finalize()
    return bytes([FORM]) + ring.current.to_bytes(2) + nonce + body + encryptor.tag


def unseal(sealed: bytes, binding: str, ring: Keyring | None = None) -> bytes:
    """Decrypt. Raises SealBroken."""
    ring = ring or keyring()
    key = ring.sealing.get(key_number(sealed))
    if len(sealed) < _HEAD + TAG_BYTES or sealed[0] != FORM or key is None:
        raise SealBroken(binding)
    decryptor = Cipher(SM4(key), GCM(sealed[3:_HEAD], sealed[-TAG_BYTES:])).decryptor()
    decryptor.authenticate_additional_data(binding.encode())
    try:
        return decryptor.update(sealed[_HEAD:-TAG_BYTES]) + decryptor.finalize()
    except InvalidTag:
        raise SealBroken(binding) from None


def key_number(sealed: bytes) -> int:
    """Which key sealed it; 0 where the bytes are too short to say."""
    return int.from_bytes(sealed[1:3]) if len(sealed) >= 3 else 0


def blind_index(text: str, purpose: str, ring: Keyring | None = None) -> bytes:
    """What equal texts of one purpose share and nobody without the key can compute: HMAC-SM3, 32 bytes."""
    digest = hmac.HMAC((ring or keyring()).index, hashes.SM3())
    digest.update(f"{purpose}\0{text}".encode())
    return digest.finalize()


def sm3(content: bytes) -> bytes:
    """The SM3 hash, 32 bytes."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(content)
    return digest.finalize()
