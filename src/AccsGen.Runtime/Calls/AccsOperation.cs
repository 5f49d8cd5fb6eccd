namespace AccsGen;

/// <summary>Describes one operation of the API: its method, path template and kind. Generated code holds one for each, in a static field.</summary>
/// <remarks>Every request carries its operation in <see cref="HttpRequestMessage.Options"/> under <see cref="OptionsKey"/>, so that handlers know it.</remarks>
public sealed class AccsOperation
{
    /// <summary>Describes an operation.</summary>
    /// <param name="method">The HTTP method, such as <c>GET</c>.</param>
    /// <param name="path">The path template, such as <c>/V1/products/{sku}</c>.</param>
    /// <exception cref="ArgumentException">The path does not begin with a slash, or a brace is not closed.</exception>
    public AccsOperation(string method, string path)
        : this(method, path, KindOf(method))
    {
    }

    /// <summary>Describes an operation that does otherwise than its method says, such as a POST that only reads.</summary>
    /// <param name="method">The HTTP method, such as <c>GET</c>.</param>
    /// <param name="path">The path template, such as <c>/V1/products/{sku}</c>.</param>
    /// <param name="kind">What it does to the service.</param>
    /// <exception cref="ArgumentException">The path does not begin with a slash, or a brace is not closed.</exception>
    public AccsOperation(string method, string path, AccsOperationKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path[0] != '/')
            throw new ArgumentException($"The path '{path}' does not begin with a slash.", nameof(path));
        Method = method;
        PathTemplate = path;
        Kind = kind;
        HttpMethod = HttpMethod.Parse(method);
        (Literals, Parameters) = Split(path);
        IsMedia = kind != AccsOperationKind.Safe && Literals.Any(literal => literal.EndsWith("/media", StringComparison.Ordinal) || literal.Contains("/media/", StringComparison.Ordinal));
    }

    /// <summary>The key under which a request carries its operation.</summary>
    public static HttpRequestOptionsKey<AccsOperation> OptionsKey { get; } = new("AccsGen.Operation");

    /// <summary>The HTTP method, such as <c>GET</c>.</summary>
    public string Method { get; }

    /// <summary>The path with its parameters in braces, such as <c>/V1/products/{sku}</c>: safe for logs, as it holds no data.</summary>
    public string PathTemplate { get; }

    /// <summary>What it does to the service: by its method, unless the spec's meaning is otherwise.</summary>
    public AccsOperationKind Kind { get; }

    internal HttpMethod HttpMethod { get; }

    /// <summary>Whether it sends a file, which takes longer: <c>POST /V1/products/{sku}/media</c>.</summary>
    internal bool IsMedia { get; init; }

    /// <summary>The text around the parameters: one more than there are parameters.</summary>
    internal string[] Literals { get; }

    /// <summary>The names in braces, from left to right.</summary>
    internal string[] Parameters { get; }

    /// <summary>Method and path template.</summary>
    /// <returns>Such as <c>GET /V1/products/{sku}</c>.</returns>
    public override string ToString() => $"{Method} {PathTemplate}";

    /// <summary>What a method says by itself, in whatever case, as it goes out in capitals.</summary>
    internal static AccsOperationKind KindOf(string method) => method.ToUpperInvariant() switch
    {
        "GET" or "HEAD" or "OPTIONS" or "TRACE" => AccsOperationKind.Safe,
        "PUT" or "DELETE" => AccsOperationKind.Idempotent,
        _ => AccsOperationKind.NonIdempotent,
    };

    private static (string[] Literals, string[] Parameters) Split(string path)
    {
        var literals = new List<string>();
        var parameters = new List<string>();
        var start = 0;
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', start))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
                throw new ArgumentException($"A brace in the path '{path}' is not closed.", nameof(path));
            literals.Add(path[start..open]);
            parameters.Add(path[(open + 1)..close]);
            start = close + 1;
        }
        literals.Add(path[start..]);
        return ([.. literals], [.. parameters]);
    }
}
