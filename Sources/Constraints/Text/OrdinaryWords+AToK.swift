extension OrdinaryWords {
    static let fromAToK =
        """
        abandoned ability able about above absence absolutely absorb abstract academic accept \
        acceptance accepted access accessible accident accompanied accomplished according account \
        accuracy accurate accused achieve achievements acquired across act action active \
        activities activity actor actress actual actually adapt adaptation add added addition \
        additional address adhere adjust administrative adopted adorned adult advance advanced \
        advantage adventure advertising advice aesthetic affect afraid after afternoon afterwards \
        again against age agency agenda ago agree agreement ahead aid aim air aircraft airport \
        album algorithm algorithms alien align alike alive all alley allow allowing allows ally \
        almost alone along alongside already also alternative although always amazing ambassador \
        ambiance amid amidst among amount an analysis analyze ancient and angle angry animal \
        animated animation announced annual another answer answerable anticipation anxiety any \
        anyone anything anyway anywhere apart apartment apparently appeal appear appearance \
        appears appendix application applications applied appreciate appreciation approach \
        appropriate approximately arcade architecture are area argue argument arm armchairs armed \
        arms army aromatic arose around array arrest arrive arrived art article artificial artist \
        artistic artwork as aside ask asked aspect aspects assault assess assessment assignment \
        assist assistance assistant assisted associated assumption at athlete atmosphere attached \
        attack attempt attend attention attire attitude attract attractive audience author \
        authorities authority automatically available average avoid aware awareness away awe baby \
        back backdrop background bad bag baking balance ball band bank bar barely base based \
        basic basis bathroom battle battlefield be beach beacon beans beat beautiful beauty \
        became because become bed been beer before began begin beginning begins begun behavior \
        behind being belief beliefs believe belong beloved below beneath beneficial benefit \
        benefits best better between beyond bibliography big biggest bike bill billion biography \
        bird birds birth bit bizarre black blend blending block blog blood bloom blooming blow \
        blue board boat body bold bond book bookshelf border bored born boss both bottom bought \
        boundaries bowl box boy brain branch brand brandishing brave bravery brawl break \
        breakfast breath breathe breeze bridge brief bright brilliant bring broad broader broke \
        broken brother brought brown brush budget build building built bullet bus business \
        bustling busy but buy by call called calm came camera camp campaign can cancer candidate \
        cannot canopy capabilities capable capacity capital captivating capture captured \
        capturing car carbon cards care carefully carry carrying cascading case cash cast casting \
        cat catch category caught cause celebrate celestial cell center central centre century \
        certain chain chair challenge challenges chance change channel chaos chaotic character \
        characterized characters charge charm chastised chat check cheese chemical cherry chest \
        chief child childhood children choice choices choose chosen church cinematic circle \
        circumstances citizens city cityscape civil civilization claim clarity class classic \
        classical classroom clean clear clients climate clock close clothes clothing clouds club \
        clubroom coach coal coast code coffee cold collaboration collar colleagues collected \
        collection collective college color colorful combat combination combined combines come \
        comedy comfort comfortable comic comma command comment commercial commitment committed \
        common communicate communication community companions company compare compared comparison \
        compelling competing competition competitive complete complex complexity complies \
        component components composed composer composition comprehensive computer concentrated \
        concentration concept concepts concern concerns concert concise conclusion condition \
        conditions conduct conducted conference confidence confident conflict confront confused \
        confusion connect connected connection conquer conscious consequences conservation \
        consider considered consistent consists constant constructed construction consumer \
        consumption contact contain contains contemporary content context continent continue \
        continuous contract contrast contribute contribution control controversial convenience \
        conversation convey convinced cook cooking cool cops core corner correct cosmic cost \
        could count country countryside couple courage course court cover covered cozy craft \
        crafted cream create creation creative creativity creature creatures crew cries crime \
        crisis criteria criterion critic critical criticism crowd crucial cultural culture cup \
        curiosity curious current customer cut cute cyberpunk cycle daily damage dance danger \
        dangerous dark data date daughter dawn day dead deal death debate debris debut decade \
        decades decide decision declared decor decrease decreases dedicated dedication deep def \
        defeat defeated defense define defined definitely definition degree delicate delicious \
        delight deliver delivery demand demeanor dense density department depending depicted \
        depth derived describe description desert design desire despair despite destination \
        destroy destruction detail detailed details detect determination determine determined \
        develop developed development device dialogue did die died diet differ difference \
        different difficult difficulty digital dimly dining dinner dioxide direct direction \
        directly director disappointed disaster discipline discover discovered discovers \
        discovery discuss discussion disease dish display distance distant distinct distinctive \
        distributed district dive diverse diversification diversity divided divine division do \
        doctor document documentary does dog doing dollars domestic done door double down \
        downstairs drama dramatic draw drawn dream dreamlike dreams dreamy dress drink drive \
        driven driving drop dropped dropping drug dry due duel during dust duty dying dynamic \
        each eager earlier early earned earth ease easier easily east eastern easy eat echoing \
        economic economy edge edited education educational eerie effect effective efficiency \
        efficient effort efforts egg eggs eight either elaborate elderly election electric \
        electricity electronic elegance elegant element elementary elements else embrace emerged \
        emergency emissions emotional emotions empathy emphasize emphasizing employees empty \
        enchanted enchanting encounter encounters encourage end endoftext enemies enemy energy \
        engage engagement engaging engine engineering english enhance enjoy enough ensure enter \
        enters entertainment enthusiasm enthusiasts entire entity entrance entry environment \
        environmental epic episode equal equipment equipped equivalent era error errors escape \
        especially essence essential established estate estimated ethereal ethical evaluation \
        even event events eventually ever every everyday everyone everything evidence evil \
        evoking evolution evolve exact exactly example excellent except excessively exchange \
        excited excitement exciting exclusive execution executive exercise exhibits exist \
        existence existing exotic expand expansion expect expectations expected expensive \
        experience experiment expertise experts explain explains exploration explore exposure \
        express expression extend extended extensive extent external extra extract extreme \
        extremely eye eyes fabric face facilities fact factor factors fades fail failed failure \
        fair fake fall fallen familiar family famous fan fantastical fantasy far farm fascinating \
        fashion fast faster fate father favor favorite fear feature features federal feedback \
        feel feelings feet fell fellow felt female festival few fiber fiction fictional field \
        fierce fight figure fill filled film filtering final finance financial find findings fine \
        fingers finish finished fire firm first fish fit five flames flat flexibility flexible \
        flickering flight floating floor flow flowers fluffy fluid fluttering fly flying focus \
        focused foliage folk follow following food foot football for force foreign forests \
        forever forget forgot forgotten form formal format formation formatting formerly forward \
        fostering fought found foundation four fourth frame framework free freedom freezing \
        frequent frequently fresh friend friends friendship from front fruit fuel full fully fun \
        function functionality fundamental funny fur furniture further furthermore future \
        futuristic gain game gameplay gang garden gas gather gave gaze gender general generate \
        generation generative generator genre gentle geometric get giant gift girl girlfriend \
        give given glad glass global globe glossary glow go goal goals god goes going gold golden \
        gone good got government grace gracefully grade grammar grand granted graphic grass \
        grassy grateful gravity great green greenery grew gritty ground group grow grown growth \
        guess guidance guide guidelines gun guy guys habits had hair half hand handle hands \
        hanging happen happened happens happiness happy harass hard hardware harm harmonious \
        harmony harsh has haunting have he head headquarters health healthcare healthy hear heard \
        heart heat heavily heavy height heir held hell help her here heritage hero herself hidden \
        high highlight highlighting hills him himself hint his historic historical history hit \
        hold holographic home hope horizon horizontal horror horse hospital host hot hour hours \
        house household how however hues huge human humanity humor husband hydrogen hypothesis \
        ice iconic idea ideal identify identity if ill illuminated illuminating illustrated \
        illustration image imagery imagination imaginative immediate immediately immersive impact \
        implications implies importance important impossible impressive improve improvement in \
        incident include including income incorporate incorporating increase increasingly \
        incredible indeed independence independent indicate indicates individual individuals \
        industrial industry influence influential information informative informed infrastructure \
        ingredients inhabitants initial initiatives injured injury inner innovation innovative \
        input inquiries insert inside insights inspiration inspire inspired instance instant \
        instead institution instructions integrated integration integrity intelligence \
        intelligent intended intense intensity interact interaction interactions interactive \
        interest interface interior internal international intervenes intervention interview into \
        intricate introduce introduced introducing introduction invasion invest investigate \
        investigation investment invited inviting involve involved involves is island isolated \
        isolation issue issues it item items its itself jacket janitor job jock join joke journey \
        joy joyful jump just justice keen keep kept key kick kid kids kill killed kind king \
        kingdom kitchen knew knocked know knowledge known
        """
}
