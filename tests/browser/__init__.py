"""Tests in a real browser, which starts before the first of them and stops after the last."""
