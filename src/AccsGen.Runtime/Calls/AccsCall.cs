using System.Runtime.CompilerServices;

namespace AccsGen;

/// <summary>
/// One call of an operation: generated code gives it its path, query, header and body values in turn and ends with the method that sends it.
/// Used once, by one thread.
/// </summary>
public sealed partial class AccsCall
{
    private readonly AccsTransport _transport;
    private readonly AccsOperation _operation;
    private readonly AccsRequestOptions? _options;
    private readonly CancellationToken _cancellationToken;
    private UrlWriter _url;
    private int _pathValues;
    private bool _hasQuery;
    private List<KeyValuePair<string, string>>? _headers;

    internal AccsCall(AccsTransport transport, AccsOperation operation, AccsRequestOptions? options, CancellationToken cancellationToken)
        : this(transport, operation, options, operation?.Literals[0] ?? "", cancellationToken)
    {
    }

    /// <summary>A call whose path, and perhaps query, begins with text of its own rather than with the operation's template.</summary>
    internal AccsCall(AccsTransport transport, AccsOperation operation, AccsRequestOptions? options, string start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(operation);
        _transport = transport;
        _operation = operation;
        _options = options;
        _cancellationToken = cancellationToken;
        _url = new UrlWriter(transport.BaseUrl);
        _url.Append(start);
        _hasQuery = start.Contains('?', StringComparison.Ordinal);
    }

    /// <summary>Fills in the next path parameter.</summary>
    /// <param name="value">The value; percent-encoded as a whole, so that <c>/ + % ü</c> and spaces arrive.</param>
    /// <param name="argument">The caller's name for the value; the compiler fills it in.</param>
    /// <returns>This call.</returns>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The value is empty, or is <c>.</c> or <c>..</c>, which URLs can't hold as a segment.</exception>
    public AccsCall Path(string value, [CallerArgumentExpression(nameof(value))] string? argument = null)
    {
        if (_pathValues >= _operation.Parameters.Length)
            throw new InvalidOperationException($"{_operation} has no more path parameters.");
        var name = _operation.Parameters[_pathValues];
        Required(value, argument);
        if (value.Length == 0)
            throw new ArgumentException($"A value is needed for '{name}' in the path of {_operation}.", ArgumentName(argument));
        if (value is "." or "..")
            throw new ArgumentException($"'{value}' can't be sent for '{name}' in the path of {_operation}: URLs fold it away. Search by field instead.", ArgumentName(argument));
        _url.AppendEscaped(value);
        _url.Append(_operation.Literals[++_pathValues]);
        return this;
    }

    /// <summary>Fills in the next path parameter.</summary>
    /// <typeparam name="T">A number, boolean, GUID, time, date or generated enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="argument">The caller's name for the value; the compiler fills it in.</param>
    /// <returns>This call.</returns>
    public AccsCall Path<T>(T value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : struct => Path(ValueText.Of(value), argument);

    /// <summary>A value of a query or header that has to be given, which the methods that take it would leave out when null.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="argument">The caller's name for the value; the compiler fills it in.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public static T Required<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string? argument = null)
        where T : class => value ?? throw new ArgumentNullException(ArgumentName(argument));

    /// <summary>Adds a header the operation declares.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">The value; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    /// <exception cref="ArgumentException">The header is one the client sets, or the value has line breaks, control or non-ASCII characters.</exception>
    public AccsCall Header(string name, string? value)
    {
        if (value is null)
            return this;
        OptionRules.CheckHeader(name, value);
        (_headers ??= []).Add(new(name, value));
        return this;
    }

    /// <summary>Adds a header the operation declares.</summary>
    /// <typeparam name="T">A number, boolean, GUID, time, date or generated enumeration.</typeparam>
    /// <param name="name">The header.</param>
    /// <param name="value">The value; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall Header<T>(string name, T? value)
        where T : struct => value is { } item ? Header(name, ValueText.Of(item)) : this;

    /// <inheritdoc cref="Header{T}(string, T?)" />
    public AccsCall Header<T>(string name, T value)
        where T : struct => Header(name, ValueText.Of(value));

    /// <summary>A name as the caller's documentation has it: one that is a keyword is written with an at sign.</summary>
    private static string? ArgumentName(string? argument) => argument?.TrimStart('@');

    private HttpRequestMessage BuildRequest(RequestContext context)
    {
        if (_pathValues != _operation.Parameters.Length)
            throw new InvalidOperationException($"{_operation} lacks a value for '{_operation.Parameters[_pathValues]}'.");
        if (_options?.Fields is { } fields)
            Query("fields", fields);
        var request = new HttpRequestMessage(_operation.HttpMethod, new Uri(_url.Finish()))
        {
            Content = FinishBody(),
        };
        request.Options.Set(AccsOperation.OptionsKey, _operation);
        request.Options.Set(RequestContext.OptionsKey, context);
        _transport.AddHeaders(request, _options?.Store);
        if (_options is { Headers.Count: > 0 })
            AddHeaders(request, _options.Headers);
        if (_headers is not null)
        {
            foreach (var (name, value) in _headers)
                request.Headers.TryAddWithoutValidation(name, value);
        }
        return request;
    }

    private static void AddHeaders(HttpRequestMessage request, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            OptionRules.CheckHeader(name, value);
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
