using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>The seed: two companies among the customers 9 to 14, with a team and a shared catalog of their own, the same at every start.</summary>
internal static class DemoCompanies
{
    public static void AddTo(Session session)
    {
        var catalog = SharedCatalogs.AddGroup(session, "Key accounts", CustomerTaxClasses.RetailCustomer);
        session[CompanyCollections.SharedCatalogs].Put(new JsonObject
        {
            ["id"] = 2,
            ["name"] = "Key accounts",
            ["description"] = "For companies with a contract",
            ["customer_group_id"] = catalog,
            ["type"] = SharedCatalogs.Custom,
            ["created_at"] = session.Now,
            ["created_by"] = 1,
            ["store_id"] = 0,
            ["tax_class_id"] = CustomerTaxClasses.RetailCustomer,
        });
        Add(session, 1, "Alpine Sports Supply", "US", "California", "12", "San Francisco", "94105", admin: 9, CustomerCollections.General, [10, 11]);
        Add(session, 2, "Berlin Fitness GmbH", "DE", "Berlin", "82", "Berlin", "10115", admin: 12, catalog, [13, 14]);
        var team = session[CompanyCollections.Teams].Put(new JsonObject { ["name"] = "West", ["description"] = "California office" });
        CompanyTree.Add(session, 1, CompanyTree.Team, team.Number);
    }

    private static void Add(Session session, long id, string name, string country, string region, string regionId, string city, string postcode, long admin, long groupId, long[] people)
    {
        var company = new JsonObject
        {
            ["id"] = id,
            ["status"] = CompanyStatus.Approved,
            ["company_name"] = name,
            ["legal_name"] = name,
            ["company_email"] = $"company{id}@example.com",
            ["street"] = new JsonArray($"{id}00 Market Street"),
            ["city"] = city,
            ["country_id"] = country,
            ["region"] = region,
            ["region_id"] = regionId,
            ["postcode"] = postcode,
            ["telephone"] = $"555-020{id}",
            ["customer_group_id"] = groupId,
            ["sales_representative_id"] = 1,
            ["super_user_id"] = admin,
        };
        CompanyRules.CompleteExtension(company);
        company.ObjectOf("extension_attributes").ObjectOf("quote_config")["is_quote_enabled"] = true;
        session[CompanyCollections.Companies].Put(company);
        CompanySetup.Follow(session, company, formerAdmin: null, isNew: true);
        foreach (var customer in people)
            CompanyMembers.Assign(session, id, customer, JsonElement.Parse("""{"job_title":"Buyer","telephone":"555-0200","status":1}"""));
        var credit = CreditLedger.Of(session, id)!.Edit();
        credit["credit_limit"] = id * 5000;
        CreditLedger.Settle(credit);
        session[CompanyCollections.Credits].Put(credit);
        CreditLedger.Record(session, credit, amount: 0, CreditOperation.Allocated, comment: null);
    }
}
