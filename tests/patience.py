"""How long a test waits for what must come: machines that many share stand still for seconds."""

PATIENCE = 120.0  # seconds
