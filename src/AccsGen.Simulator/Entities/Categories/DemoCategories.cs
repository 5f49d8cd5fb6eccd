using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>The categories that the demo catalogue is sorted into, three levels deep, some of them with German names in the German store view.</summary>
internal static class DemoCategories
{
    private const long German = 2;

    private static readonly (long Id, string Name)[] s_products = [(4, "Bags"), (5, "Fitness Equipment"), (6, "Watches"), (7, "Hydration"), (8, "Camping"), (9, "Stationery"), (10, "Curiosities")];

    private static readonly (long Id, string Name)[] s_german = [(3, "Alle Produkte"), (4, "Taschen"), (6, "Uhren"), (14, "Bekleidung"), (15, "Geschenkkarten")];

    public static void AddTo(Session session)
    {
        CategoryModule.Put(session, 3, parent: 2, "1/2/3", "All Products", position: 1);
        foreach (var (index, (id, name)) in s_products.Index())
            CategoryModule.Put(session, id, parent: 3, $"1/2/3/{CollectionKey.Of(id)}", name, index + 1);
        CategoryModule.Put(session, 14, parent: 2, "1/2/14", "Apparel", position: 2);
        CategoryModule.Put(session, 12, parent: 14, "1/2/14/12", "Training Shirts", position: 1);
        CategoryModule.Put(session, 11, parent: 2, "1/2/11", "Services", position: 3);
        CategoryModule.Put(session, 13, parent: 2, "1/2/13", "Video Courses", position: 4);
        CategoryModule.Put(session, 15, parent: 2, "1/2/15", "Gift Cards", position: 5);
        foreach (var (id, name) in s_german)
            Translate(session, id, name);
    }

    /// <summary>Puts in those of some categories that a tenant lacks.</summary>
    public static void AddMissing(Session session, IReadOnlySet<long> ids)
    {
        var missing = s_products.Index().Where(category => ids.Contains(category.Item.Id) && session[CategoryCollections.Categories].Find(category.Item.Id) is null).ToList();
        if (missing.Count > 0 && session[CategoryCollections.Categories].Find(3) is null)
            CategoryModule.Put(session, 3, parent: 2, "1/2/3", "All Products", position: 1);
        foreach (var (index, (id, name)) in missing)
            CategoryModule.Put(session, id, parent: 3, $"1/2/3/{CollectionKey.Of(id)}", name, index + 1);
    }

    private static void Translate(Session session, long id, string name)
    {
        var category = session[CategoryCollections.Categories].Edit(id)!;
        StoreValues.Set(category, German, "name", name);
        session[CategoryCollections.Categories].Put(category);
    }
}
