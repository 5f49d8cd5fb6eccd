using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>A product that is being changed: nobody sees it before it is put back.</summary>
internal sealed class ProductEdit
{
    public ProductEdit(OperationRequest request, JsonObject value, Entity? before)
    {
        Request = request;
        Value = value;
        Before = before;
        Attributes = AttributeTable.OfProducts(request.Session);
        Scope = new ScopeWriter(value, ProductScopes.Kind, Attributes.ScopeOf, request, before is null);
    }

    public OperationRequest Request { get; }

    public Session Session => Request.Session;

    /// <summary>The product as it will be.</summary>
    public JsonObject Value { get; }

    /// <summary>The product as it was; null for a new one.</summary>
    public Entity? Before { get; }

    public bool IsNew => Before is null;

    /// <summary>Where values are written.</summary>
    public ScopeWriter Scope { get; }

    public AttributeTable Attributes { get; }

    public JsonObject Extension => Value.ObjectOf("extension_attributes");

    public long Id => Value.Integer("id")!.Value;

    public string Sku => Value.Text("sku")!;

    public string Type => Value.Text("type_id")!;

    public long SetId => Value.Integer("attribute_set_id") ?? 0;

    public EntitySet Products => Request[ProductCollections.Products];
}
