namespace AccsGen;

/// <summary>What one call does otherwise than the client's options say. May be shared by calls, also concurrent ones, when not changed meanwhile.</summary>
public sealed class AccsRequestOptions
{
    private string? _fields;
    private TimeSpan? _timeout;
    private AccsOperationKind? _kind;

    /// <summary>The store of this call; the client's (by default <see cref="StoreScope.All"/>) when <see langword="null"/>.</summary>
    public StoreScope? Store { get; set; }

    /// <summary>
    /// Limits the answer to these members: <c>sku,name</c>, for a search <c>items[sku,name],total_count</c>. Everything else is then absent in the models.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Other characters than letters, digits, <c>_</c>, <c>,</c>, <c>[</c> and <c>]</c>, or unbalanced brackets: the service would silently answer with nothing.
    /// </exception>
    public string? Fields
    {
        get => _fields;
        set => _fields = value is null || IsFilter(value)
            ? value
            : throw new ArgumentException($"'{value}' is no filter: names separated by commas, and members in brackets, without spaces, as in items[sku,name],total_count.", nameof(value));
    }

    /// <summary>Further headers of this call. Those that the client itself sets (authorization, API key, organisation, store, content) are refused when sending.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the call may take in all, waiting and repeating included; the client's (by default 100 s) when <see langword="null"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or more than a day; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> is allowed.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = value is null || OptionRules.IsTimeout(value.Value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout is more than zero and at most a day, or infinite.");
    }

    /// <summary>What is tried again, how often, and how long each try may take; the client's when <see langword="null"/>.</summary>
    public RetryOptions? Retry { get; set; }

    /// <summary>
    /// What this call does to the service, where the caller knows better than the spec: a POST that finds what it would create, an import that can be repeated, a PUT that must not.
    /// The operation's own when <see langword="null"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public AccsOperationKind? Kind
    {
        get => _kind;
        set => _kind = value is null or AccsOperationKind.Safe or AccsOperationKind.Idempotent or AccsOperationKind.NonIdempotent
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Safe, Idempotent or NonIdempotent.");
    }

    private static bool IsFilter(string filter)
    {
        var depth = 0;
        foreach (var c in filter)
        {
            depth += c switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth < 0 || !(char.IsAsciiLetterOrDigit(c) || c is '_' or ',' or '[' or ']'))
                return false;
        }
        return depth == 0 && filter.Length > 0;
    }
}
