namespace AccsGen.Model;

/// <summary>What an operation does to the service; the runtime's <c>AccsOperationKind</c>.</summary>
internal enum OperationKind
{
    Safe,
    Idempotent,
    NonIdempotent,
}
