extension OrdinaryWords {
    static let fromLToZ =
        """
        label labor lack laid lake land landscape language lanterns large last late later latter \
        laugh laughter launch launched law lay layer lead leadership league learn learning least \
        leather leave leaves led left leg legacy legal legends legs length lens less lessons let \
        letters level library lie lies life lifestyle lifetime light like limit limited line link \
        linked liquid list listen lit literally literary literature little live local located \
        location logic lone long look looming lose losing loss lost lot loud love low lower loyal \
        loyalty luck lush luxury lying lyrics machine made magazine magic magical main mainland \
        maintain maintenance majestic major majority make male man manage management many map \
        marine mark marked market married mass massive master match material materials matter \
        maximum may maybe me meal mean meaningful meant measure mechanical media medical medium \
        meet meeting member members membrane memorable memory men mental mention mentioned mere \
        merely mess message met metal method methodology methods metropolis metropolitan middle \
        midnight might mild miles military million mind mine minimal minimalist mining minister \
        minor minute minutes miss missing mission mist mistake mistakes mix mobile mode model \
        modern molecules mom moment money monitor month months mood moon moonlight moral more \
        morning most mother motif motion motivation mountain mountains mouth move movement movie \
        much multiple murdered music musical musicians must mutual my myself mysterious mystery \
        mystical mythical naked name narrative narrow nation national native natural nature \
        navigate near nearby necessary neck need negative neighborhood neither neon nephew \
        network never new newfound newspaper next nice night nine no noise none nor normal north \
        northeast northern northwest nose nostalgia not notable note nothing notice noticed novel \
        novels now nuclear number numerous nutrients object objective objectives oblivious \
        obstacles occupation occur occurs ocean of off offered offering office official often oil \
        okay old ominous on once one ongoing only onto open opera operate operating operation \
        operations opinion opponent opportunities opportunity opposite opposition option options \
        or orange order ordinary organ organic organization organized origin original other \
        otherwise otherworldly our out outdoor outline output outside outstanding over overall \
        overcome overhead overlooking overwhelming own oxygen pace package page paid pain paint \
        painted painting pair paper paperwork paragraph parallel paraphrase parent parents park \
        part participants participate particles particular particularly partner party pass \
        passage passed passengers passion passionate past path patient pattern patterns pay \
        payment peace peak peers people per perceived percent perfect perform performance \
        performed perhaps period permanent person personal personality personalized personnel \
        perspective perturbation pet petals phenomenon phone photo photographic photography \
        photos phrase physical physics piano pick picture picturesque piece pin pink pioneering \
        place plan plane planet plant plastic platform platforms play playful please plenty plot \
        plus poem point points poisoning police policy political politician politics pollution \
        pond pool poor pop popular populated population populous porcelain portion portraits \
        portrayed position positive possess possession possibilities possibility possible post \
        potential power practical practice precise precision predict prefer preferences pregnant \
        prep prepare presence present presentation president presidential press pressure pretty \
        prevent previous price pride primarily primary principles print prior prioritize prison \
        private probably problem procedure proceeds process produce produced product production \
        productivity professional professor profile profound program progress project prom \
        prominent promise promote prompt proper properly property proposal proposed protect \
        protection protein proteins proud prove provide provinces public published pull pulled \
        purchase pure purpose purse pursuit push put quality quarter quest question quick quickly \
        quiet quite race radio rain raise raised ran random range ranks rape rapid rare rate \
        rather raw reach reaction read ready real realistic reality realization realize realized \
        realm reason receive received recent recently reception recognition recognize recommend \
        recommendation record recovery red reduce reduction refer reference referred refers \
        reflect reflecting reflection reflects reform refuses regarding regardless regards region \
        regional regular related relation relationship relative relatively relax relaxation \
        release released relevant reliable relief religion religious rely remain remains \
        remarkable remember reminder reminiscent remnants remote remove rendered renewable \
        renowned replace replaced report represent representation republic reputation request \
        require requirements requires research residents resilience resistance resolution resolve \
        resource resources respect response responsibility responsible rest restaurant restore \
        result retail retorts return reveal revealed reveals revenge revenue review rewrite rich \
        ride right rise risk river road rock rocky role roll rolling rolls romantic room roots \
        rose roughly round routine row rugged ruins rule rules run rush rustic rustling sad \
        sadistic safe safety said sales salt same sand sat satisfaction satisfied save saw say \
        scale scar scare scattered scenario scene scent schedule scheme scholarship school \
        science scientific scientist score screams screen script sculpture sea seamless \
        seamlessly search season seat second secret section sector secure security see seek \
        seeking seem seemed seems seen select selection sell selling senator send senior sense \
        sent sentence sentiment separate serene serenity series serious serve service session set \
        setting seven several severe sex sexual shadow shadows shallow shape share sharp she \
        shift shimmering shine ship shock shoes shoots shop shore short shot shotgun should show \
        showcase showcasing shown shy sick side sight sign significance significant silence \
        silent silver similar similarity simple simplicity since singer singing single sipping \
        sister sit site sitting situated situation six size skill skills skin sky skyscrapers \
        sleek sleep slightly slow slowly small smart smile smitten smoke smooth snow so social \
        societal society soft software soil solar sold soldiers sole solid solitude solo solution \
        solutions solve some someone something sometimes somewhat somewhere son song soon \
        sophisticated sophistication sorry sort sought soul sound source south southeast southern \
        space spark speak special specialized species specific specifically speech speed spend \
        spent spirit split spoke spoken spokesman sport sports spot spread spring square \
        stability staff stage stance stand standard standards star stark stars start state \
        statement station status stay steaming step stick still stock stomach stone stood stop \
        storage store storm story storyline storytelling straight strange strategic strategies \
        strategy stream streaming street strength stress stretch stretching striking string \
        strong structure struggle stuck student students studio study stuff stunning style \
        subject substance substitution subtle success successfully such sudden suddenly suffering \
        sugar suggest suggests suicide suit suitable sum summary summer sun sunlight sunny \
        sunrise sunset supply support suppose supposed sure surface surprise surreal surrounded \
        surrounding survival survive suspect sustainable sweet swimming swirling switch sword \
        symbol symptoms system table tables tail tailored take taken tale talent talk tall target \
        task taste taught tax teach teacher teaching teacups team tears tech technical techniques \
        technological technology teenage teenagers teeth television tell temperature template \
        temporary ten tennis tense tension term terms terrible territories territory test \
        testament text texture textures than thank thanks that the their them theme themselves \
        then theory there these they thick thin thing things think third this those though \
        thought thousands threat threatened threatens three thrive throne through throughout \
        throw thunder thursday thus time timeline tiny tips tired title to today together told \
        tomorrow tone tones tonight too took tool tools top topic topics total touch tough tour \
        tournament toward towards towering town track trade tradition traditional traffic train \
        training tranny tranquil tranquility transfer transform transformation transformed \
        transition transport transportation travel treat treatment tree trees trend trends trial \
        tried tries trip troops tropical trouble true truly trust truth try trying turn twice \
        twinkling twist two type typical typically ultimate ultimately unable unconscious \
        unconventional under underground understand understanding understood underwater \
        unexpected unique unit unity universal universe university unknown unless unlike \
        unnecessary unreal until untouched unusual up upcoming update upon upper urban us usage \
        use user using usual usually utilizing vacation valid valuable value variety various vary \
        varying vast vegetables vehicle vehicles versatile version vertical very via vibe vibrant \
        victims victory video view village vintage violence violent virtual visible vision visit \
        visitors visual visualize vital vivid voice volume vote wagging wait waiting walk wall \
        walls want war warfare warm warmth warning was waste watch water watercolor wave waves \
        way we wealth weapon wear wearing weather web wedding wednesday week weekend weight weird \
        welcome well went were west western what whatever when where whether which while \
        whimsical whispers white who whole whom whose why wide widespread wife wild wildlife will \
        win wind window wings winter wisdom wish with within without woman women won wonder wood \
        wooden word words wore work world worldwide worn worry worse worst worth would wounded \
        wrapped write writings written wrong wrote year years yellow yes yesterday yet you young \
        your yourself youth zone
        """
}
