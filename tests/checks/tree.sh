# The tree keeps its promises.
scripts/check-tree
