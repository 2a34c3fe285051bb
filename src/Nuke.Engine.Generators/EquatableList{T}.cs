using System.Collections;
using System.Collections.Immutable;

namespace Nuke.Engine.Generators;

/// <summary>
/// A list that equals another with equal items, so that the compiler sees that nothing changed.
/// </summary>
internal readonly struct EquatableList<T>(IEnumerable<T> items)
    : IEquatable<EquatableList<T>>,
        IEnumerable<T>
{
    private readonly ImmutableArray<T> _items = [.. items];

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    public bool Equals(EquatableList<T> other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableList<T> other && Equals(other);

    public override int GetHashCode() =>
        Items.Aggregate(Items.Length, static (hash, item) => HashCode.Combine(hash, item));

    public IEnumerator<T> GetEnumerator() => Items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
