"""Plans citizen forums, integration conferences and sittings of advisory bodies.

The rooms and the direction of their imports are described in docs/house.md.
"""

__version__ = "0.1.0"
