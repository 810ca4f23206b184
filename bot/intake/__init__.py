"""收件: a file from outside -> plain paragraphs, or why not. Every file is hostile until it is read.

sandbox    `read`: what everybody calls; a child process with limits does the reading
child      that process
files      the same in this process: what kind of file it is, and its reader
kinds      which kind, by what is in it and by its name
found      the values: Read, Refused, and the JSON they travel in
letters    bytes -> text: UTF-8, UTF-16, GB18030, Big5
plain      a text, pasted or of a .txt or .md -> lines
package    a .docx as a zip: its parts, counted while they are unpacked
elements   XML without DTD, depth and number of elements counted
word       a .docx -> lines as Word shows them
runs       what a paragraph shows: fields, deletions, hidden text
styles     headings, numbers and hidden text that come from a style
numbering  automatic numbers, counted as Word counts
counting   一 ① Ⅳ: how a number is written
"""
