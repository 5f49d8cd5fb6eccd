using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Companies;

/// <summary>
/// The requests that Adobe's documentation of customers and B2B prints, in a sensible order: all are accepted, and the answers have the members of the documented ones. Ids that depend on the order, and SKUs
/// of Adobe's own sample data, are exchanged.
/// </summary>
public sealed class DocumentedFlowTests
{
    [SharedFact]
    public async Task Customers_and_B2B_answer_as_documented()
    {
        await using var tenant = await Tenant.StartAsync();
        var flow = new Flow(tenant);

        // Customers.
        await flow.RunAsync("POST", "/V1/customers", "get-started-gs-web-api-request-L71");
        await flow.RunAsync("POST", "/V1/customers", "rest-tutorials-orders-order-create-customer-L40", "rest-tutorials-orders-order-create-customer-L77");
        await flow.RunAsync("GET", "/V1/customers/search?searchCriteria[filterGroups][0][filters][0][field]=firstname&searchCriteria[filterGroups][0][filters][0][value]=%25onas%25&searchCriteria[filterGroups][0][filters][0][conditionType]=like", null, "get-started-gs-web-api-request-L211");
        await flow.RunAsync("POST", "/V1/customer/1/otp", "rest-saas-integrations-login-as-customer-index-L34", "rest-saas-integrations-login-as-customer-index-L43");
        await flow.RunAsync("PUT", "/V1/customers/1", "rest-modules-import-index-L73");
        var user = (await flow.RunAsync("POST", "/V1/customers", "rest-b2b-company-users-L65", "rest-b2b-company-users-L77")).GetProperty("id").GetInt64();
        await flow.RunAsync("PUT", $"/V1/customers/{user}", "rest-b2b-company-users-L116", "rest-b2b-company-users-L138");
        await flow.RunAsync("DELETE", $"/V1/customers/{user}", null, "rest-b2b-company-users-L187");

        // Companies.
        var company = (await flow.RunAsync("POST", "/V1/company/", "rest-b2b-company-object-L81", "rest-b2b-company-object-L107")).GetProperty("id").GetInt64();
        await flow.RunAsync("PUT", $"/V1/company/{company}", "rest-b2b-company-object-L149", "rest-b2b-company-object-L178");
        await flow.RunAsync("PUT", $"/V1/company/{company}", "rest-b2b-company-object-L220", "rest-b2b-company-object-L247");
        await flow.RunAsync("GET", $"/V1/company/{company}", null, "rest-b2b-company-object-L296");
        await flow.RunAsync("GET", "/V1/company/?searchCriteria[filterGroups][0][filters][0][field]=region_id&searchCriteria[filterGroups][0][filters][0][value]=12", null, "rest-b2b-company-object-L371");
        await flow.RunAsync("POST", "/V1/company/setCustomAttributes", "rest-modules-custom-attributes-L114", replace: ("\"68\"", $"\"{company}\""));
        await flow.RunAsync("DELETE", $"/V1/company/{company}", null, "rest-b2b-company-object-L347");

        // Teams and trees.
        var team = (await flow.RunAsync("POST", "/V1/team/2", "rest-b2b-company-structures-L54", "rest-b2b-company-structures-L65")).GetInt64();
        await flow.RunAsync("PUT", $"/V1/team/{team}", "rest-b2b-company-structures-L81", "rest-b2b-company-structures-L92");
        await flow.RunAsync("GET", $"/V1/team/{team}", null, "rest-b2b-company-structures-L114");
        await flow.RunAsync("GET", "/V1/team/?searchCriteria[filterGroups][0][filters][0][field]=team_id&searchCriteria[filterGroups][0][filters][0][value]=0&searchCriteria[filterGroups][0][filters][0][conditionType]=gteq", null, "rest-b2b-company-structures-L164");
        await flow.RunAsync("DELETE", $"/V1/team/{team}", null, "rest-b2b-company-structures-L140");
        await flow.RunAsync("PUT", "/V1/hierarchy/move/2", "rest-b2b-company-structures-L299", "rest-b2b-company-structures-L307");

        // Credit.
        await flow.RunAsync("PUT", "/V1/companyCredits/2", "rest-b2b-credit-manage-L63", "rest-b2b-credit-manage-L76");
        await flow.RunAsync("GET", "/V1/companyCredits/2", null, "rest-b2b-credit-manage-L110");
        await flow.RunAsync("GET", "/V1/companyCredits/company/2", null, "rest-b2b-credit-manage-L144");
        await flow.RunAsync("GET", "/V1/companyCredits/?searchCriteria[filterGroups][0][filters][0][field]=balance&searchCriteria[filterGroups][0][filters][0][value]=0", null, "rest-b2b-credit-manage-L176");
        await flow.RunAsync("POST", "/V1/companyCredits/2/increaseBalance", "rest-b2b-credit-manage-L269", "rest-b2b-credit-manage-L280");
        await flow.RunAsync("POST", "/V1/companyCredits/2/decreaseBalance", "rest-b2b-credit-manage-L296", "rest-b2b-credit-manage-L307");
        var entry = tenant.Simulator.State["companyCreditHistory"].Last().GetProperty("id").GetInt64();
        await flow.RunAsync("PUT", $"/V1/companyCredits/history/{entry}", "rest-b2b-credit-manage-L337", "rest-b2b-credit-manage-L346");
        await flow.RunAsync("GET", "/V1/companyCredits/history?searchCriteria[filterGroups][0][filters][0][field]=purchase_order&searchCriteria[filterGroups][0][filters][0][value]=A12345", null, "rest-b2b-credit-manage-L370");

        // Roles.
        var role = (await flow.RunAsync("POST", "/V1/company/role/", "rest-b2b-roles-L118", "rest-b2b-roles-L137")).GetProperty("id").GetInt64();
        await flow.RunAsync("PUT", $"/V1/company/role/{role}", "rest-b2b-roles-L312", "rest-b2b-roles-L336");
        await flow.RunAsync("GET", $"/V1/company/role/{role}", null, "rest-b2b-roles-L515");
        await flow.RunAsync("GET", "/V1/company/role/?searchCriteria[filterGroups][0][filters][0][field]=role_name&searchCriteria[filterGroups][0][filters][0][value]=Default User", null, "rest-b2b-roles-L718");
        await flow.RunAsync("DELETE", $"/V1/company/role/{role}", null, "rest-b2b-roles-L694");

        // Shared catalogs.
        var catalog = (await flow.RunAsync("POST", "/V1/sharedCatalog", "rest-b2b-shared-cat-manage-L55", "rest-b2b-shared-cat-manage-L68")).GetInt64();
        await flow.RunAsync("PUT", $"/V1/sharedCatalog/{catalog}", "rest-b2b-shared-cat-manage-L80", "rest-b2b-shared-cat-manage-L95");
        await flow.RunAsync("GET", $"/V1/sharedCatalog/{catalog}", null, "rest-b2b-shared-cat-manage-L117");
        await flow.RunAsync("GET", "/V1/sharedCatalog/?searchCriteria[filterGroups][0][filters][0][field]=type&searchCriteria[filterGroups][0][filters][0][value]=0", null, "rest-b2b-shared-cat-manage-L173");
        await flow.RunAsync("POST", $"/V1/sharedCatalog/{catalog}/assignCompanies", "rest-b2b-shared-cat-company-L51", "rest-b2b-shared-cat-company-L66");
        await flow.RunAsync("GET", $"/V1/sharedCatalog/{catalog}/companies", null, "rest-b2b-shared-cat-company-L116");
        await flow.RunAsync("POST", $"/V1/sharedCatalog/{catalog}/unassignCompanies", "rest-b2b-shared-cat-company-L82", "rest-b2b-shared-cat-company-L94");
        await flow.RunAsync("POST", $"/V1/sharedCatalog/{catalog}/assignCategories", "rest-b2b-shared-cat-product-assign-L61", "rest-b2b-shared-cat-product-assign-L82");
        await flow.RunAsync("POST", $"/V1/sharedCatalog/{catalog}/unassignCategories", "rest-b2b-shared-cat-product-assign-L100", "rest-b2b-shared-cat-product-assign-L116");
        await flow.RunAsync("GET", $"/V1/sharedCatalog/{catalog}/categories", null, "rest-b2b-shared-cat-product-assign-L138");
        await flow.RunAsync("POST", $"/V1/sharedCatalog/{catalog}/assignProducts", "rest-b2b-shared-cat-product-assign-L185", "rest-b2b-shared-cat-product-assign-L212", ("24-MG", "24-WB"));
        await flow.RunAsync("POST", $"/V1/sharedCatalog/{catalog}/unassignProducts", "rest-b2b-shared-cat-product-assign-L228", "rest-b2b-shared-cat-product-assign-L240", ("24-MG", "24-WB"));
        await flow.RunAsync("GET", $"/V1/sharedCatalog/{catalog}/products", null, "rest-b2b-shared-cat-product-assign-L262");
        await flow.RunAsync("DELETE", $"/V1/sharedCatalog/{catalog}", null, "rest-b2b-shared-cat-manage-L149");

        // Negotiable quotes.
        var quote = (await tenant.SendAsync("POST", "/V1/negotiableQuote/draft", """{"customerId":10}""")).Json.GetInt64();
        await flow.RunAsync("PUT", $"/V1/negotiableQuote/{quote}", "rest-b2b-negotiable-update-L66", "rest-b2b-negotiable-update-L159");
        await flow.RunAsync("PUT", $"/V1/negotiableQuote/{quote}", "rest-b2b-negotiable-update-L144", "rest-b2b-negotiable-update-L159");
        await flow.RunAsync("POST", "/V1/negotiableQuote/setCustomAttributes", "rest-modules-custom-attributes-L257", replace: ("\"68\"", $"\"{quote}\""));

        Assert.Empty(flow.Faults);
    }

    [SharedFact]
    public async Task Imports_answer_as_documented()
    {
        await using var tenant = await Tenant.StartAsync();
        var flow = new Flow(tenant);

        foreach (var id in new[] { "L243", "L690", "L731", "L762", "L845" })
            await flow.RunAsync("POST", "/V1/import/json", $"rest-modules-import-index-{id}", "rest-modules-import-index-L438");
        await flow.RunAsync("POST", "/V1/import/json", "rest-saas-integrations-gift-card-accounts-index-L216", "rest-modules-import-index-L438");

        Assert.Empty(flow.Faults);
    }

    private sealed class Flow(Tenant tenant)
    {
        /// <summary>Documented later than the spec was published (accs-wire.md, section 4).</summary>
        private static readonly string[] s_newer = ["is_company_address_book_enabled", "is_custom_shipping_address_allowed"];

        private readonly SchemaCheck _check = new(ApiDocuments.Bundled);

        public List<string> Faults { get; } = [];

        /// <summary>Sends a documented request, and compares the answer with the documented one and with the spec.</summary>
        public async Task<JsonElement> RunAsync(string method, string path, string? request, string? response = null, (string From, string To) replace = default)
        {
            var body = request is null ? null : DocumentedSamples.Body(request).GetRawText();
            if (replace.From is not null)
                body = body!.Replace(replace.From, replace.To, StringComparison.Ordinal);
            var answer = await tenant.SendAsync(method, path, body);
            if (answer.Status != HttpStatusCode.OK)
                Faults.Add($"{method} {path} ({request}): {(int)answer.Status} {answer.Text}");
            else if (response is not null)
                Faults.AddRange(DocumentedSamples.Lacking(DocumentedSamples.Body(response), answer.Json, response));
            Faults.AddRange(SchemaFaults(answer));
            return answer.Json;
        }

        private IEnumerable<string> SchemaFaults(Answer answer)
        {
            var operation = ApiDocuments.Bundled.Operations.Single(operation => operation.Key == tenant.Simulator.Requests.Latest.Operation);
            return answer.Status == HttpStatusCode.OK && operation.Spec.Result is { } result
                ? _check.Faults(answer.Json, result, operation.Key).Where(fault => !s_newer.Any(name => fault.Contains(name, StringComparison.Ordinal)))
                : [];
        }
    }
}
