"""错别字: wrong, lost and doubled characters, words in the wrong place, 的地得."""
