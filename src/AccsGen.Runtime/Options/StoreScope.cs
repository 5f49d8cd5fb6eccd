namespace AccsGen;

/// <summary>
/// Which store a call reads or writes: the <c>Store</c> header, the only way to choose a scope in this service.
/// </summary>
/// <remarks>
/// <see cref="All"/>, the default, writes global values; a store view writes values of that view, which then no longer inherit.
/// </remarks>
public readonly record struct StoreScope
{
    private readonly string? _code;

    private StoreScope(string code) => _code = code;

    /// <summary>All stores: global values. The default.</summary>
    public static StoreScope All => default;

    /// <summary>The default store view.</summary>
    public static StoreScope Default { get; } = new("default");

    /// <summary>The value of the <c>Store</c> header.</summary>
    public string HeaderValue => _code ?? "all";

    /// <summary>One store view.</summary>
    /// <param name="code">Its code: letters, digits and underscores, beginning with a letter.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException">The code has other characters.</exception>
    public static StoreScope View(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        if (!IsCode(code))
            throw new ArgumentException($"'{code}' is no store view code: letters, digits and underscores, beginning with a letter.", nameof(code));
        return code == "all" ? All : new StoreScope(code);
    }

    /// <summary>The value of the <c>Store</c> header.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => HeaderValue;

    internal static bool IsCode(string code) => code.Length > 0 && char.IsAsciiLetter(code[0]) && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
