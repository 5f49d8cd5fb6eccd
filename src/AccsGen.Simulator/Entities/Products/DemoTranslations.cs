using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>What the German store view of the demo tenant has for itself: names and descriptions of the first products. All others are inherited there.</summary>
internal static class DemoTranslations
{
    private const long German = 2;

    private static readonly (string Sku, string Name)[] s_names =
    [
        ("24-MB01", "Hafen Sporttasche"), ("24-WB01", "Laternen Tragetasche"), ("24-UG01", "Pionier Gymnastikmatte"), ("24-WT01", "Weiden Armbanduhr"), ("24-BT01", "Küsten Trinkflasche"), ("24-FR01", "Fjord Faszienrolle"),
    ];

    public static void AddTo(Session session)
    {
        var products = session[ProductCollections.Products];
        foreach (var (sku, name) in s_names)
        {
            var product = products.Edit(sku)!;
            StoreValues.Set(product, German, "name", name);
            StoreValues.Set(product, German, "description", $"<p>{name}: in der deutschen Ansicht mit eigenem Text.</p>");
            products.Put(product);
        }
    }
}
