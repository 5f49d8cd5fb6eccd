using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Products.Links;

/// <summary>The ways in which a product can name another one. The products of a grouped product are associated with it.</summary>
internal static class LinkTypes
{
    public static IReadOnlyList<(string Name, int Code)> All { get; } = [("related", 1), ("crosssell", 5), ("upsell", 4), ("associated", 3)];

    /// <summary>What can be said of a link; one of an associated product also has a quantity.</summary>
    public static IReadOnlyList<(string Code, string Type)> AttributesOf(string type) => type switch
    {
        "associated" => [("position", "int"), ("qty", "decimal")],
        _ when All.Any(known => known.Name == type) => [("position", "int")],
        _ => [],
    };

    /// <exception cref="ServiceException">There is no such type.</exception>
    public static void Check(string? type)
    {
        if (!All.Any(known => known.Name == type))
            throw ServiceException.NotFound("The \"%1\" link type wasn't found. Verify the type and try again.", type ?? "");
    }
}
