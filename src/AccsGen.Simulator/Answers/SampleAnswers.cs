using System.Collections.Concurrent;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;

namespace AccsGen.Simulator.Answers;

/// <summary>
/// Answers an operation that has no state: with a sample of its response type, always the same one, or with <c>[]</c> where it returns nothing. A search gives
/// pages of a small list, so that a client that walks it comes to an end.
/// </summary>
internal sealed class SampleAnswers(ApiDocument document)
{
    private readonly SampleWriter _samples = new(document);
    private readonly ConcurrentDictionary<ApiOperation, OperationAnswer> _answers = new();

    public OperationAnswer Answer(OperationRequest request) =>
        request.Operation.Spec.Result is { } result && request.Operation.Query.SearchPrefix is { } prefix && ItemsOf(result) is { } items
            ? Search(request, result, items, prefix)
            : _answers.GetOrAdd(request.Operation, Sample);

    private OperationAnswer Sample(ApiOperation operation) => operation.Spec.Result is { } result
        ? OperationAnswer.Write(writer => _samples.Write(writer, result, operation.Key))
        : OperationAnswer.Void;

    private OperationAnswer Search(OperationRequest request, SpecType result, SpecType items, string prefix)
    {
        var criteria = SearchCriteriaReader.Read(request.Query, prefix);
        var members = document.MembersOf(result);
        var (start, end) = criteria.PageOf(SampleWriter.ListLength, request.Service.Options.Search.PastTheEnd);
        return OperationAnswer.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            for (var index = start; index < end; index++)
                _samples.WriteItem(writer, items, request.Operation.Key, index);
            writer.WriteEndArray();
            writer.WritePropertyName("search_criteria");
            SearchCriteriaWriter.Write(writer, criteria, named: document.MembersOf(members.Find("search_criteria")!.Type).Find("request_name") is not null);
            writer.WriteNumber("total_count", SampleWriter.ListLength);
            // Few searches return more than the three.
            _samples.WriteMembers(writer, members.Members.Where(member => member.Name is not ("items" or "search_criteria" or "total_count")), request.Operation.Key);
            writer.WriteEndObject();
        });
    }

    /// <summary>The type of the rows, where the result is the wrapper of a search.</summary>
    private SpecType? ItemsOf(SpecType result)
    {
        var members = document.MembersOf(result);
        return members.Find("search_criteria") is not null && members.Find("total_count") is not null && members.Find("items") is { } items
            ? document.Resolve(items.Type).Items
            : null;
    }
}
