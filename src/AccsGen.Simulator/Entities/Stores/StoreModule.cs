using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Stores;

/// <summary>Websites, store groups and store views: read only, as in the service.</summary>
internal sealed class StoreModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [StoreCollections.Websites, StoreCollections.Groups, StoreCollections.Views, StoreCollections.Configs];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/store/websites"] = new Resource(StoreCollections.Websites).List();
        operations["GET /V1/store/storeGroups"] = new Resource(StoreCollections.Groups).List();
        operations["GET /V1/store/storeViews"] = new Resource(StoreCollections.Views).List();
        operations["GET /V1/store/storeConfigs"] = Configs;
    }

    public override void SeedSystem(Session session)
    {
        AddWebsite(session, 0, "admin", "Admin", group: 0);
        AddGroup(session, 0, website: 0, "Default", rootCategory: 0, store: 0);
        AddView(session, 0, "admin", "Admin", website: 0, group: 0);
        AddWebsite(session, 1, "base", "Main Website", group: 1);
        AddGroup(session, 1, website: 1, "Main Website Store", rootCategory: 2, store: 1);
        AddView(session, 1, StoreContext.DefaultCode, "Default Store View", website: 1, group: 1);
    }

    public override void SeedDemo(Session session)
    {
        AddView(session, 2, "de", "German Store View", website: 1, group: 1);
        AddWebsite(session, 2, "outlet", "Outlet", group: 2);
        AddGroup(session, 2, website: 2, "Outlet Store", rootCategory: 2, store: 3);
        AddView(session, 3, "outlet_en", "Outlet Store View", website: 2, group: 2);
    }

    private static void AddWebsite(Session session, long id, string code, string name, long group) =>
        session[StoreCollections.Websites].Put(new JsonObject { ["id"] = id, ["code"] = code, ["name"] = name, ["default_group_id"] = group });

    private static void AddGroup(Session session, long id, long website, string name, long rootCategory, long store) =>
        session[StoreCollections.Groups].Put(new JsonObject
        {
            ["id"] = id,
            ["website_id"] = website,
            ["root_category_id"] = rootCategory,
            ["default_store_id"] = store,
            ["name"] = name,
            ["code"] = name.ToLowerInvariant().Replace(' ', '_'),
        });

    private static void AddView(Session session, long id, string code, string name, long website, long group)
    {
        session[StoreCollections.Views].Put(new JsonObject
        {
            ["id"] = id,
            ["code"] = code,
            ["name"] = name,
            ["website_id"] = website,
            ["store_group_id"] = group,
            ["is_active"] = 1,
        });
        if (id > 0)
            session[StoreCollections.Configs].Put(Config(id, code, website));
    }

    private static JsonObject Config(long id, string code, long website) => new()
    {
        ["id"] = id,
        ["code"] = code,
        ["website_id"] = website,
        ["locale"] = code == "de" ? "de_DE" : "en_US",
        ["base_currency_code"] = "USD",
        ["default_display_currency_code"] = code == "de" ? "EUR" : "USD",
        ["timezone"] = "America/Chicago",
        ["weight_unit"] = "lbs",
        ["base_url"] = "https://shop.example.com/",
        ["base_link_url"] = "https://shop.example.com/",
        ["base_static_url"] = "https://shop.example.com/static/",
        ["base_media_url"] = "https://shop.example.com/media/",
        ["secure_base_url"] = "https://shop.example.com/",
        ["secure_base_link_url"] = "https://shop.example.com/",
        ["secure_base_static_url"] = "https://shop.example.com/static/",
        ["secure_base_media_url"] = "https://shop.example.com/media/",
    };

    /// <summary>All of them, or those whose codes the query names.</summary>
    private static OperationAnswer Configs(OperationRequest request)
    {
        var codes = request.Query.List("storeCodes");
        return OperationAnswer.Of(request[StoreCollections.Configs].Rows.Where(config => codes.Count == 0 || codes.Contains(config.Value.GetProperty("code").GetString())));
    }
}
