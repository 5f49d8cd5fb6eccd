namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Companies with their teams, credit, roles, shared catalogs and quotes. The demo tenant has company 2, catalog 2, and companies' people whose places are 1 to 7.</summary>
internal static class CompanyPages
{
    public static async Task ReplayAsync(Replay replay)
    {
        await ReplayCompanyAsync(replay);
        await ReplayCreditAsync(replay);
        await ReplayRolesAsync(replay);
        await ReplaySharedCatalogsAsync(replay);
        await ReplayQuotesAsync(replay);
    }

    private static async Task ReplayCompanyAsync(Replay replay)
    {
        replay.Page("rest-b2b-company-object");
        var company = (await replay.SendAsync(81, 107)).GetProperty("id").GetInt64();
        await replay.SendAsync(149, 178, at: $"/V1/company/{company}");
        await replay.SendAsync(220, 247, at: $"/V1/company/{company}");
        await replay.CallAsync(296, at: $"/V1/company/{company}");
        await replay.CallAsync(371, query: Find.By("region_id", "12"));

        replay.Page("rest-modules-custom-attributes");
        await replay.SendAsync(114, with: ("\"68\"", $"\"{company}\""));

        replay.Page("rest-b2b-company-structures");
        var team = (await replay.SendAsync(54, 65)).GetInt64();
        await replay.SendAsync(81, 92, at: $"/V1/team/{team}");
        await replay.CallAsync(114, at: $"/V1/team/{team}");
        await replay.CallAsync(164, query: Find.By("team_id", "0", "gteq"));
        await replay.CallAsync(140, at: $"/V1/team/{team}");
        await replay.SendAsync(299, 307, at: "/V1/hierarchy/move/2");

        replay.Page("rest-b2b-company-object");
        await replay.CallAsync(347, at: $"/V1/company/{company}");
    }

    private static async Task ReplayCreditAsync(Replay replay)
    {
        replay.Page("rest-b2b-credit-manage");
        await replay.SendAsync(63, 76);
        await replay.CallAsync(110);
        await replay.CallAsync(144);
        await replay.CallAsync(176, query: Find.By("balance", "0"));
        await replay.SendAsync(269, 280);
        await replay.SendAsync(296, 307);
        var entry = replay.State["companyCreditHistory"].Last().GetProperty("id").GetInt64();
        await replay.SendAsync(337, 346, at: $"/V1/companyCredits/history/{entry}");
        await replay.CallAsync(370, query: Find.By("credit_limit", "500", "gt"));
    }

    private static async Task ReplayRolesAsync(Replay replay)
    {
        replay.Page("rest-b2b-roles");
        var role = (await replay.SendAsync(118, 137)).GetProperty("id").GetInt64();
        await replay.SendAsync(312, 336, at: $"/V1/company/role/{role}");
        await replay.CallAsync(515, at: $"/V1/company/role/{role}");
        await replay.CallAsync(718, query: Find.By("role_name", "Default User"));
        await replay.CallAsync(694, at: $"/V1/company/role/{role}");
    }

    private static async Task ReplaySharedCatalogsAsync(Replay replay)
    {
        replay.Page("rest-b2b-shared-cat-manage");
        var catalog = (await replay.SendAsync(55, 68)).GetInt64();
        await replay.SendAsync(80, 95, at: $"/V1/sharedCatalog/{catalog}");
        await replay.CallAsync(117);
        await replay.CallAsync(173, query: Find.By("type", "0"));

        replay.Page("rest-b2b-shared-cat-company");
        await replay.SendAsync(51, 66);
        await replay.CallAsync(116);
        await replay.SendAsync(82, 94);

        replay.Page("rest-b2b-shared-cat-product-assign");
        await replay.SendAsync(61, 82);
        await replay.SendAsync(100, 116);
        await replay.CallAsync(138);
        await replay.SendAsync(185, 212);
        await replay.SendAsync(228, 240);
        await replay.CallAsync(262);

        replay.Page("rest-b2b-shared-cat-manage");
        await replay.CallAsync(149);
    }

    private static async Task ReplayQuotesAsync(Replay replay)
    {
        var quote = (await replay.Tenant.SucceedAsync("POST", "/V1/negotiableQuote/draft", """{"customerId":10}""")).Json.GetInt64();
        replay.Page("rest-b2b-negotiable-update");
        await replay.SendAsync(66, at: $"/V1/negotiableQuote/{quote}");
        await replay.SendAsync(144, 159, at: $"/V1/negotiableQuote/{quote}");
        replay.Page("rest-modules-custom-attributes");
        await replay.SendAsync(257, with: ("\"68\"", $"\"{quote}\""));
    }
}
