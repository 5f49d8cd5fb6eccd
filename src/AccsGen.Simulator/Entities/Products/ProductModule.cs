using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Products: search, get, create, update, delete. POST and PUT are one operation behind the scenes, which makes what isn't there.</summary>
internal sealed class ProductModule : IEntityModule
{
    private const string NotFoundMessage = "The product with SKU \"%1\" does not exist.";

    private readonly ProductStore _store = new();
    private readonly TimeProvider _clock;
    private readonly SearchEngine<StoredProduct> _search;

    public ProductModule(ApiDocument document, TimeProvider clock, SimulatorSeed seed)
    {
        _clock = clock;
        var fields = new ProductFields(document);
        _search = new SearchEngine<StoredProduct>(field => fields.IsKnown(field, _store), ProductFields.Read);
        if (seed == SimulatorSeed.Demo)
            DemoCatalogue.AddTo(_store);
    }

    public IEnumerable<KeyValuePair<string, OperationHandler>> Handlers =>
    [
        new("GET /V1/products", Search),
        new("GET /V1/products/{sku}", Get),
        new("POST /V1/products", Save),
        new("PUT /V1/products/{sku}", Save),
        new("DELETE /V1/products/{sku}", Delete),
    ];

    private OperationAnswer Search(OperationRequest request)
    {
        var criteria = SearchCriteriaReader.Read(request.Query, request.Operation.Query.SearchPrefix ?? "searchCriteria");
        var found = _search.Find(_store.InOrder, criteria);
        return OperationAnswer.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            foreach (var product in criteria.Page(found))
                writer.WriteRawValue(product.RowJson, skipInputValidation: true);
            writer.WriteEndArray();
            writer.WritePropertyName("search_criteria");
            SearchCriteriaWriter.Write(writer, criteria);
            writer.WriteNumber("total_count", found.Count);
            writer.WriteEndObject();
        });
    }

    private OperationAnswer Get(OperationRequest request)
    {
        var sku = request.PathValues[0];
        return new OperationAnswer((_store.Find(sku) ?? throw NotFound(sku)).Json);
    }

    private OperationAnswer Save(OperationRequest request)
    {
        var given = request.Body.GetProperty("product");
        var sku = given.TryGetProperty("sku", out var value) ? value.GetString()?.Trim() : null;
        if (string.IsNullOrEmpty(sku))
            throw ServiceException.Missing(["sku"]);
        var now = ServiceDate.Format(_clock.GetUtcNow());
        var saved = _store.Save(sku, (existing, newId) => existing is null
            ? ProductRules.Create(newId, sku, given, now)
            : ProductRules.Update(existing, given, now));
        return new OperationAnswer(saved.Json);
    }

    private OperationAnswer Delete(OperationRequest request)
    {
        var sku = request.PathValues[0];
        return _store.Remove(sku) ? OperationAnswer.True : throw NotFound(sku);
    }

    private static ServiceException NotFound(string sku) => ServiceException.NotFound(NotFoundMessage, sku);
}
