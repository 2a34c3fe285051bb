namespace Nuke.Common.Tooling;

/// <summary>Combining changes of options.</summary>
public static class ConfigureExtensions
{
    /// <summary>Applies a change; null changes nothing.</summary>
    public static T Apply<T>(this T options, Configure<T>? configurator)
        where T : Options => configurator is null ? options : configurator(options);

    /// <summary>Applies a change by a value; null changes nothing.</summary>
    public static T Apply<T, TValue>(
        this T options,
        Configure<T, TValue>? configurator,
        TValue value
    )
        where T : Options => configurator is null ? options : configurator(options, value);

    /// <summary>Applies a change when the condition holds.</summary>
    /// <remarks>For options, and for the pairs that a summary is made of.</remarks>
    public static T When<T>(this T options, bool condition, Configure<T> configurator)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        return condition ? configurator(options) : options;
    }

    /// <summary>Applies a change when the condition holds for the options.</summary>
    public static T When<T>(this T options, Func<T, bool> condition, Configure<T> configurator)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return options.When(condition(options), configurator);
    }

    /// <summary>Applies a change by an object, unless it is null.</summary>
    public static T WhenNotNull<T, TObject>(
        this T options,
        TObject? obj,
        Func<T, TObject, T> configurator
    )
    {
        ArgumentNullException.ThrowIfNull(configurator);
        return obj is null ? options : configurator(options, obj);
    }

    /// <summary>Makes one options object per value.</summary>
    public static IEnumerable<T> CombineWith<T, TValue>(
        this T options,
        IEnumerable<TValue> values,
        Configure<T, TValue> configurator
    )
        where T : Options => values.Select(x => options.Apply(configurator, x)).ToList();

    /// <summary>Makes all options objects that each value gives.</summary>
    public static IEnumerable<T> CombineWith<T, TValue>(
        this T options,
        IEnumerable<TValue> values,
        Func<T, TValue, IEnumerable<T>> configurator
    )
        where T : Options => values.SelectMany(x => configurator(options, x)).ToList();

    /// <summary>Makes one options object per change.</summary>
    public static IEnumerable<T> CombineWith<T>(this T options, params Configure<T>[] configurators)
        where T : Options => configurators.Select(x => options.Apply(x)).ToList();

    /// <summary>Makes one options object per existing one and value.</summary>
    public static IEnumerable<T> CombineWith<T, TValue>(
        this IEnumerable<T> options,
        IEnumerable<TValue> values,
        Configure<T, TValue> configurator
    )
        where T : Options
    {
        var all = values.ToList();
        return options.SelectMany(x => x.CombineWith(all, configurator)).ToList();
    }
}
