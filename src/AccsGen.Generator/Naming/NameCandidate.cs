namespace AccsGen.Naming;

/// <summary>The name that the rules propose for an operation, before clashes are resolved.</summary>
internal sealed class NameCandidate(OperationPath path, EquatableArray<string> client, string method)
{
    public OperationPath Path { get; } = path;

    public EquatableArray<string> Client { get; } = client;

    public string Method { get; set; } = method;

    public OperationName Name => new(Client, Method);
}
