using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>The account of a customer: its confirmation by email, and what lets others act for the customer.</summary>
internal sealed class CustomerAccountModule : EntityModule
{
    /// <summary>The customer lets the staff act for them (the other value, 1, is the same as none).</summary>
    private const long AssistanceAllowed = 2;

    private static readonly Resource s_customers = new(CustomerCollections.Customers);

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/customers/{customerId}/confirm"] = Status;
        operations["POST /V1/customers/confirm"] = Resend;
        operations["PUT /V1/customers/{email}/activate"] = Activate;
        operations["GET /V1/customers/{customerId}/permissions/readonly"] = IsReadOnly;
        operations["POST /V1/customers/{customerId}/token"] = Token;
        operations["POST /V1/customer/{customerId}/otp"] = OneTimeCode;
    }

    private static OperationAnswer Status(OperationRequest request)
    {
        var isPending = IsPending(s_customers.Find(request));
        var isRequired = request.Service.Options.Customers.RequireConfirmation;
        return OperationAnswer.Of((isRequired, isPending) switch
        {
            (true, true) => "account_confirmation_required",
            (true, false) => "account_confirmed",
            _ => "account_confirmation_not_required",
        });
    }

    private static OperationAnswer Resend(OperationRequest request)
    {
        var (email, website) = (request.Text("email")!, request.Integer("websiteId")!.Value);
        var customer = Find(request, email, website) ?? throw ServiceException.NoSuchEntity("email", email, "websiteId", CollectionKey.Of(website));
        return IsPending(customer) ? OperationAnswer.True : throw ServiceException.BadRequest("Confirmation isn't needed.");
    }

    private static OperationAnswer Activate(OperationRequest request)
    {
        var email = request.Path("email");
        var website = request.Store.IsAll ? 1 : request.Store.WebsiteId;
        var customer = Find(request, email, website) ?? throw ServiceException.NoSuchEntity("email", email, "websiteId", CollectionKey.Of(website));
        if (!IsPending(customer))
            throw ServiceException.BadRequest("The account is already active.");
        if (customer.Value.Text("confirmation") != request.Text("confirmationKey"))
            throw ServiceException.BadRequest("The confirmation token is invalid. Verify the token and try again.");
        var active = customer.Edit();
        active["confirmation"] = null;
        return OperationAnswer.Of(request[CustomerCollections.Customers].Put(active));
    }

    private static OperationAnswer IsReadOnly(OperationRequest request)
    {
        s_customers.Find(request);
        return OperationAnswer.False;
    }

    private static OperationAnswer Token(OperationRequest request)
    {
        s_customers.Find(request);
        return OperationAnswer.Of(request.Service.Random.Key());
    }

    /// <summary>A code is for customers who allow it; for others the service answers 500, or an error of its own (accs-wire.md, section 7).</summary>
    private static OperationAnswer OneTimeCode(OperationRequest request)
    {
        var customer = s_customers.Find(request);
        if (customer.Value.Member("extension_attributes").Integer("assistance_allowed") == AssistanceAllowed)
            return OperationAnswer.Of(new JsonObject { ["otp"] = request.Service.Random.Key() });
        throw request.Service.Options.Customers.AssistanceDisabledStatus == 500
            ? ServiceException.Masked(request.Service.Random)
            : ServiceException.BadRequest("Login as Customer assistance is disabled for this customer.");
    }

    private static bool IsPending(Entity customer) => !string.IsNullOrEmpty(customer.Value.Text("confirmation"));

    private static Entity? Find(OperationRequest request, string email, long website) =>
        request[CustomerCollections.Customers].Where("email", email).FirstOrDefault(customer => customer.Value.Integer("website_id") == website);
}
