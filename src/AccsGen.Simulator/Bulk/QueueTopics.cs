using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Bulk;

/// <summary>
/// The topics that operations are queued under. Adobe's form of them is <c>async.{service contract}.{method}</c>, in lower case; where the contract isn't known, the path stands in its place, as in the key
/// under which the public code looks topics up.
/// </summary>
internal sealed class QueueTopics(ApiDocument document)
{
    /// <summary>Derived when the first request comes, for many simulators never have one.</summary>
    private readonly Lazy<ServiceContracts> _contracts = new(() => new ServiceContracts(document));

    public string NameOf(ApiOperation operation) => _contracts.Value.Find(operation) is { } contract
        ? $"async.{contract.Topic}.{operation.Spec.Method.ToLowerInvariant()}"
        : $"async.{string.Join('.', operation.Spec.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => segment.Trim('{', '}')))}.{operation.Spec.Method}".ToLowerInvariant();

    /// <summary>The <c>result_message</c> of an operation that was carried out: it names the method that did it.</summary>
    public string SuccessMessage(ApiOperation operation) => $"Service execution success {_contracts.Value.Find(operation)?.Implementation ?? operation.Key}";
}
