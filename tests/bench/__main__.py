"""Measure, print one table and write build/bench.json."""


def main() -> None:
    """Run every benchmark."""


if __name__ == "__main__":
    main()
