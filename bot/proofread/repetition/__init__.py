"""重复: passages, sentences and thoughts that come again."""
