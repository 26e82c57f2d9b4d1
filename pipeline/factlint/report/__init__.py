"""What was read and found, as JSON documents, tables and text for people."""
