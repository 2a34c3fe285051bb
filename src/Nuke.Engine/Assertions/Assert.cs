using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Nuke.Common;

/// <summary>Checks that stop the build with a message.</summary>
public static class Assert
{
    /// <summary>Always stops.</summary>
    [DoesNotReturn]
    public static void Fail(string message, Exception? exception = null) =>
#pragma warning disable CA2201 // NUKE's contract is Exception itself.
        throw new Exception(message, exception);
#pragma warning restore CA2201

    /// <summary>Stops unless true.</summary>
    public static void True(
        [DoesNotReturnIf(false)] bool condition,
        string? message = null,
        [CallerArgumentExpression(nameof(condition))] string? argumentExpression = null
    )
    {
        if (!condition)
        {
            throw new ArgumentException(
                message ?? "Expected condition to be true",
                argumentExpression
            );
        }
    }

    /// <summary>Stops unless false.</summary>
    public static void False(
        [DoesNotReturnIf(true)] bool condition,
        string? message = null,
        [CallerArgumentExpression(nameof(condition))] string? argumentExpression = null
    )
    {
        if (condition)
        {
            throw new ArgumentException(
                message ?? "Expected condition to be false",
                argumentExpression
            );
        }
    }

    /// <summary>Returns the object unless it is null.</summary>
    public static T NotNull<T>(
        [NotNull] this T? obj,
        string? message = null,
        [CallerArgumentExpression(nameof(obj))] string? argumentExpression = null
    )
        where T : class =>
        obj
        ?? throw new ArgumentException(
            message ?? "Expected object to be not null",
            argumentExpression
        );

    /// <summary>Returns the text unless it is null or empty.</summary>
    public static string NotNullOrEmpty(
        [NotNull] this string? str,
        string? message = null,
        [CallerArgumentExpression(nameof(str))] string? argumentExpression = null
    ) =>
        !string.IsNullOrEmpty(str)
            ? str
            : throw new ArgumentException(
                message ?? "Expected text to be not empty",
                argumentExpression
            );

    /// <summary>Returns the text unless it is null or blank.</summary>
    public static string NotNullOrWhiteSpace(
        [NotNull] this string? str,
        string? message = null,
        [CallerArgumentExpression(nameof(str))] string? argumentExpression = null
    ) =>
        !string.IsNullOrWhiteSpace(str)
            ? str
            : throw new ArgumentException(
                message ?? "Expected text to be not blank",
                argumentExpression
            );

    /// <summary>Returns the collection unless it is empty.</summary>
    public static IReadOnlyCollection<T> NotEmpty<T>(
        this IReadOnlyCollection<T>? collection,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null
    ) =>
        collection is { Count: > 0 }
            ? collection
            : throw new ArgumentException(message ?? "Expected items", argumentExpression);

    /// <summary>Stops unless the collection is empty.</summary>
    public static void Empty<T>(
        IReadOnlyCollection<T>? collection,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null
    ) => Count(collection ?? [], 0, message, argumentExpression);

    /// <summary>Stops unless the collection has that many items.</summary>
    public static void Count<T>(
        IReadOnlyCollection<T> collection,
        int length,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null
    ) =>
        True(
            collection.NotNull().Count == length,
            message ?? $"Expected {length} items but found {collection.Count}",
            argumentExpression
        );

    /// <summary>Stops unless the collection has one item.</summary>
    public static void HasSingleItem<T>(
        IReadOnlyCollection<T> collection,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null
    ) => Count(collection, 1, message, argumentExpression);

    /// <summary>Stops unless the file exists.</summary>
    public static void FileExists(
        string path,
        string? message = null,
        [CallerArgumentExpression(nameof(path))] string? argumentExpression = null
    ) => True(File.Exists(path), message ?? $"Expected file to exist: {path}", argumentExpression);

    /// <summary>Stops unless the directory exists.</summary>
    public static void DirectoryExists(
        string path,
        string? message = null,
        [CallerArgumentExpression(nameof(path))] string? argumentExpression = null
    ) =>
        True(
            Directory.Exists(path),
            message ?? $"Expected directory to exist: {path}",
            argumentExpression
        );
}
