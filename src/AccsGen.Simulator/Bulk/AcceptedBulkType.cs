namespace AccsGen.Simulator.Bulk;

/// <summary>The type of an asynchronous request's answer, which no spec has (accs-wire.md, section 10).</summary>
internal static class AcceptedBulkType
{
    public static SpecType Answer { get; } = Object(
        Required("bulk_uuid", SpecTypeKind.String),
        new SpecMember("request_items", new SpecType(SpecTypeKind.Array, Items: Item()), Required: true, Description: null, Deprecated: false),
        Required("errors", SpecTypeKind.Boolean));

    private static SpecType Item() => Object(
        Required("id", SpecTypeKind.Integer),
        Required("data_hash", SpecTypeKind.String),
        Required("status", SpecTypeKind.String),
        Optional("error_message", SpecTypeKind.String),
        Optional("error_code", SpecTypeKind.Integer));

    private static SpecType Object(params IEnumerable<SpecMember> members) => new(SpecTypeKind.Object, Members: members.ToEquatableArray());

    private static SpecMember Required(string name, SpecTypeKind kind) => new(name, new SpecType(kind), Required: true, Description: null, Deprecated: false);

    private static SpecMember Optional(string name, SpecTypeKind kind) => new(name, new SpecType(kind), Required: false, Description: null, Deprecated: false);
}
