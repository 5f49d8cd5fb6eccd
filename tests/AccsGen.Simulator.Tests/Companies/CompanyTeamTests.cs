namespace AccsGen.Simulator.Tests.Companies;

public sealed class CompanyTeamTests
{
    [Fact]
    public async Task A_team_lives_through_create_update_move_search_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SendAsync("POST", "/V1/team/2", """{"team":{"name":"Western District","description":"Buyers from the California office"}}""");
        var id = created.Json.GetInt64();
        var updated = await tenant.SendAsync("PUT", $"/V1/team/{id}", $$$"""{"team":{"id":{{{id}}},"name":"Western Region"}}""");
        var read = await tenant.GetAsync($"/V1/team/{id}");
        var found = await tenant.GetAsync($"/V1/team/?searchCriteria[filterGroups][0][filters][0][field]=team_id&searchCriteria[filterGroups][0][filters][0][value]={id}&searchCriteria[filterGroups][0][filters][0][conditionType]=gteq");
        var places = await PlacesAsync(tenant, 2);
        var moved = await tenant.SendAsync("PUT", $"/V1/hierarchy/move/{places[("customer", 13)].Id}", $$"""{"newParentId":{{places[("team", id)].Id}}}""");
        var full = await tenant.SendAsync("DELETE", $"/V1/team/{id}");
        await tenant.SendAsync("PUT", $"/V1/hierarchy/move/{places[("customer", 13)].Id}", $$"""{"newParentId":{{places[("customer", 12)].Id}}}""");
        var deleted = await tenant.SendAsync("DELETE", $"/V1/team/{id}");

        Assert.Equal("true", updated.Text);
        Assert.Equal($$"""{"name":"Western Region","description":"Buyers from the California office","id":{{id}}}""", read.Text);
        Assert.Equal(1, found.Json.GetProperty("total_count").GetInt64());
        Assert.Equal(places[("customer", 12)].Id, places[("team", id)].Parent);
        Assert.Equal("[]", moved.Text);
        Assert.StartsWith("This team has child users or teams aligned to it", full.Message, StringComparison.Ordinal);
        Assert.Equal("[]", deleted.Text);
        Assert.DoesNotContain(("team", id), (await PlacesAsync(tenant, 2)).Keys);
    }

    [Fact]
    public async Task A_place_moves_within_its_company_not_below_itself_and_the_root_not_at_all()
    {
        await using var tenant = await Tenant.StartAsync();
        var first = await PlacesAsync(tenant, 1);
        var second = await PlacesAsync(tenant, 2);
        await MoveAsync(tenant, first[("customer", 11)].Id, first[("customer", 10)].Id);

        var below = await MoveAsync(tenant, first[("customer", 10)].Id, first[("customer", 11)].Id);
        var root = await MoveAsync(tenant, first[("customer", 9)].Id, first[("customer", 10)].Id);
        var foreign = await MoveAsync(tenant, first[("customer", 10)].Id, second[("customer", 12)].Id);
        var nowhere = await MoveAsync(tenant, first[("customer", 10)].Id, 4711);
        var nobody = await tenant.GetAsync("/V1/hierarchy/99");

        Assert.All([below, root, foreign], refused => Assert.Equal(HttpStatusCode.BadRequest, refused.Status));
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
        Assert.Equal(first[("customer", 9)].Id, (await PlacesAsync(tenant, 1))[("customer", 10)].Parent);
    }

    [Fact]
    public async Task A_team_needs_a_name_and_a_company()
    {
        await using var tenant = await Tenant.StartAsync();

        var nameless = await tenant.SendAsync("POST", "/V1/team/1", """{"team":{"description":"x"}}""");
        var homeless = await tenant.SendAsync("POST", "/V1/team/99", """{"team":{"name":"x"}}""");

        Assert.Equal("name", nameless.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Equal(HttpStatusCode.NotFound, homeless.Status);
        Assert.Single(tenant.Simulator.State["teams"]);
    }

    private static Task<Answer> MoveAsync(Tenant tenant, long place, long parent) => tenant.SendAsync("PUT", $"/V1/hierarchy/move/{place}", $$"""{"newParentId":{{parent}}}""");

    private static async Task<Dictionary<(string, long), (long Id, long Parent)>> PlacesAsync(Tenant tenant, long company) =>
        (await tenant.GetAsync($"/V1/hierarchy/{company}")).Json.EnumerateArray().ToDictionary(
            place => (place.GetProperty("entity_type").GetString()!, place.GetProperty("entity_id").GetInt64()),
            place => (place.GetProperty("structure_id").GetInt64(), place.GetProperty("structure_parent_id").GetInt64()));
}
