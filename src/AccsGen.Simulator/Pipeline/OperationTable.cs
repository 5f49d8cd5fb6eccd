namespace AccsGen.Simulator.Pipeline;

/// <summary>Who carries out which operation, by the operation's key in the spec: <c>GET /V1/products/{sku}</c>.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<string, OperationHandler> _handlers = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">The operation has a handler already.</exception>
    public OperationHandler this[string key]
    {
        set => _handlers.Add(key, value);
    }

    public OperationHandler? Find(string key) => _handlers.GetValueOrDefault(key);

    public bool Contains(string key) => _handlers.ContainsKey(key);
}
