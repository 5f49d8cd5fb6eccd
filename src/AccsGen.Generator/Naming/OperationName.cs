namespace AccsGen.Naming;

/// <summary>Where an operation stands in the generated client.</summary>
/// <param name="Client">The properties that lead from the root client to its client: <c>Products</c>, <c>Attributes</c>, <c>Options</c>.</param>
/// <param name="Method">The method's name without <c>Async</c>.</param>
internal sealed record OperationName(EquatableArray<string> Client, string Method)
{
    public override string ToString() => string.Join(".", Client) + "." + Method;
}
