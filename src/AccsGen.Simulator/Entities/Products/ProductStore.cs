namespace AccsGen.Simulator.Entities.Products;

/// <summary>The products of a tenant. SKUs are told apart without regard to case, as the service's database does.</summary>
internal sealed class ProductStore
{
    private readonly Dictionary<string, StoredProduct> _bySku = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _attributes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private IReadOnlyList<StoredProduct>? _inOrder;
    private long _lastId;

    /// <summary>All products, by id. The list doesn't change any more.</summary>
    public IReadOnlyList<StoredProduct> InOrder
    {
        get
        {
            lock (_lock)
                return _inOrder ??= [.. _bySku.Values.OrderBy(product => product.Id)];
        }
    }

    public StoredProduct? Find(string sku)
    {
        lock (_lock)
            return _bySku.GetValueOrDefault(sku);
    }

    /// <summary>Whether any product ever had a value for the attribute.</summary>
    public bool HasAttribute(string code)
    {
        lock (_lock)
            return _attributes.Contains(code);
    }

    /// <summary>Replaces a product, or adds it, as one step.</summary>
    /// <param name="make">Makes the product from the one of this SKU, which may be null, and a new id, which counts when it is.</param>
    public StoredProduct Save(string sku, Func<StoredProduct?, long, StoredProduct> make)
    {
        lock (_lock)
        {
            var existing = _bySku.GetValueOrDefault(sku);
            var product = make(existing, _lastId + 1);
            _bySku[sku] = product;
            _lastId = Math.Max(_lastId, product.Id);
            _attributes.UnionWith(product.CustomAttributes.Keys);
            _inOrder = null;
            return product;
        }
    }

    public bool Remove(string sku)
    {
        lock (_lock)
        {
            _inOrder = null;
            return _bySku.Remove(sku);
        }
    }
}
