using System.Collections.Concurrent;

namespace AccsGen.Integration.Tests.Corpus;

/// <summary>Reads an answer as any model, the way generated methods read theirs.</summary>
internal sealed class AnyModelClient(AccsTransport transport) : AccsOperations(transport)
{
    private static readonly AccsOperation s_operation = new("GET", "/V1/any-model");
    private static readonly MethodInfo s_read = typeof(AnyModelClient).GetMethod(nameof(ReadAsAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly ConcurrentDictionary<Type, Func<Task<AccsModel>>> _readers = new();

    public Task<AccsModel> ReadAsync(Type model) =>
        _readers.GetOrAdd(model, type => s_read.MakeGenericMethod(type).CreateDelegate<Func<Task<AccsModel>>>(this))();

    private async Task<AccsModel> ReadAsAsync<T>()
        where T : AccsModel, new() => await Call(s_operation, null, CancellationToken.None).ReadModelAsync<T>();
}
