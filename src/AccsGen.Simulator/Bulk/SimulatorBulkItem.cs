namespace AccsGen.Simulator;

/// <summary>An item of a bulk, or the one item of an asynchronous request, as a test sees it that decides what becomes of it.</summary>
public sealed class SimulatorBulkItem
{
    internal SimulatorBulkItem()
    {
    }

    /// <summary>The id of the bulk.</summary>
    public required string BulkUuid { get; init; }

    /// <summary>Its place in the request, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The operation it asks for, as the spec names it: <c>PUT /V1/products/{sku}</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The values of the path parameters by their names in the spec.</summary>
    public required IReadOnlyDictionary<string, string> PathValues { get; init; }

    /// <summary>What was sent for it: the element of the bulk, or the body of the asynchronous request together with the values of its path.</summary>
    public JsonElement Input { get; init; }

    /// <summary>The <c>Store</c> header of the request; null where there was none.</summary>
    public string? Store { get; init; }

    /// <summary>One line for a test's output: <c>PUT /V1/products/{sku} item 3</c>.</summary>
    public override string ToString() => $"{Operation} item {Index.ToString(CultureInfo.InvariantCulture)}";
}
